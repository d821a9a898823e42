/** All that is written in French: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/fr/*.ftl", { query: "?raw", import: "default", eager: true }));
