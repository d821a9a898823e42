/** All that is written in Italian: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/it/*.ftl", { query: "?raw", import: "default", eager: true }));
