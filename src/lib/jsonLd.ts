import type { BreadcrumbList, Dataset, Graph, MedicalOrganization, WebPage, WebSite } from 'schema-dts';
import type { Contact } from '../schemas/contact.ts';
import type { Page } from '../schemas/page.ts';
import type { Service } from '../schemas/service.ts';
import type { Site } from '../schemas/site.ts';
import { contactNote } from './contactNote.ts';
import { internationalNumber } from './phone.ts';

interface PageInfo {
  site: Site;
  /** The full address of the home page. */
  root: string;
  /** The full address of the page. */
  url: string;
  page: Pick<Page, 'title' | 'description' | 'checked'>;
  /** The pages above this one, from the home page down, with their full addresses. */
  trail: { name: string; url: string }[];
  /** On pages that show the team's details. */
  contact?: Contact | undefined;
  /** On the page that offers the data. */
  data?: Dataset | undefined;
  service: Service;
}

/**
 * A page as JSON-LD with schema.org's terms. In a draft nothing speaks for the trust: no organisation and no contact. An address for
 * enquiries is given only once it is confirmed that somebody answers, and never opening hours, a service or an emergency type.
 */
export function structuredData({ site, root, url, page: { title, description, checked }, trail, contact, data, service }: PageInfo): Graph {
  const live = site.publication === 'live';
  const organisation: MedicalOrganization = {
    '@type': 'MedicalOrganization',
    '@id': `${root}#organisation`,
    name: site.organisation.name,
    alternateName: site.organisation.formerly,
    ...(contact?.state === 'confirmed' &&
      service.state !== 'ended' && {
        contactPoint: {
          '@type': 'ContactPoint',
          contactType: 'enquiries',
          description: contactNote(contact, service),
          email: contact.email,
          telephone: internationalNumber(contact.phone),
        },
      }),
  };
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${root}#website`,
    url: root,
    name: site.name,
    description: site.description,
    inLanguage: 'en-GB',
    ...(live && { publisher: { '@id': `${root}#organisation` } }),
  };
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: 'en-GB',
    isPartOf: { '@id': `${root}#website` },
    dateModified: checked,
  };
  const steps = [...trail, { name: title, url }];
  const breadcrumbs: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((item, index) => ({ '@type': 'ListItem', position: index + 1, name: item.name, item: item.url })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [website, ...(live ? [organisation] : []), page, ...(steps.length > 1 ? [breadcrumbs] : []), ...(data ? [data] : [])],
  };
}

/** JSON for a script element: no `<` can end the element early. */
export const jsonForScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
