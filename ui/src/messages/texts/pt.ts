/** All that is written in Brazilian Portuguese: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/pt/*.ftl", { query: "?raw", import: "default", eager: true }));
