/** All that is written in Dutch: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/nl/*.ftl", { query: "?raw", import: "default", eager: true }));
