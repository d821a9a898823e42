/** All that is written in Chinese: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/zh/*.ftl", { query: "?raw", import: "default", eager: true }));
