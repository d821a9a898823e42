/** All that is written in German: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/de/*.ftl", { query: "?raw", import: "default", eager: true }));
