/** The ids that the frame of every page uses: src/layouts/, src/components/. A heading of the same id would lead readers elsewhere. */
export const frameIds: readonly string[] = ['main', 'search-in-header', 'before-this-page-goes-live'];

/** Those of the search page alone. */
export const searchPageIds: readonly string[] = ['answer', 'search', 'section', 'nothing', 'all-pages'];
