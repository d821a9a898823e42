/** All that is written in Polish: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/pl/*.ftl", { query: "?raw", import: "default", eager: true }));
