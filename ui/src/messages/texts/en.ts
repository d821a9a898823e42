/** All that is written in English: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/en/*.ftl", { query: "?raw", import: "default", eager: true }));
