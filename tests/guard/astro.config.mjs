import config from '../../astro.config.mjs';

/** The site without the check of its content: what is code must be refused all the same. */
export default { ...config, integrations: config.integrations.filter(({ name }) => name !== 'content-check') };
