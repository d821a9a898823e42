/** What does not fit on a page: words that are cut, things that stick out or lie over others, targets too small to be hit. */
export async function misfits(page) {
    return [...(await words(page)), ...(await controls(page))];
}
/** Words that are cut without saying so, leave the window or their control, or lie over other words. */
function words(page) {
    return page.evaluate(() => {
        const root = document.querySelector("dialog[open]") ?? document.body;
        const unseen = (one) => one.closest(".sr, option") !== null || !one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const folded = (one) => getComputedStyle(one).clipPath.startsWith("inset(50%");
        const up = (one) => (one.parentElement === null || one === root ? [one] : [one, ...up(one.parentElement)]);
        const faults = new Set();
        const placed = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const owner = walker.currentNode.parentElement;
            const text = walker.currentNode.nodeValue?.trim() ?? "";
            if (owner === null || text === "" || unseen(owner))
                continue;
            const around = up(owner);
            if (around.some(folded))
                continue;
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const styles = around.map((one) => ({ one, style: getComputedStyle(one), box: one.getBoundingClientRect() }));
            const level = owner.closest("[role=menu]") !== null ? 2 : styles.some(({ style }) => style.position === "sticky") ? 1 : 0;
            for (const rect of range.getClientRects()) {
                let seen = rect;
                let hidden = false;
                for (const { one, style, box } of styles) {
                    if (style.overflowX === "visible" && style.overflowY === "visible")
                        continue;
                    const aside = seen.right > box.right + 1 || seen.left < box.left - 1;
                    const below = seen.bottom > box.bottom + 2 || seen.top < box.top - 2;
                    const told = style.textOverflow === "ellipsis" && (owner.closest("bdi") !== null || owner.closest("[title]") !== null);
                    if (aside && !told)
                        faults.add(`“${text}” is cut at its side by ${one.className || one.tagName}`);
                    if (below && style.overflowY === "hidden")
                        faults.add(`“${text}” is cut at its foot by ${one.className || one.tagName}`);
                    // What is scrolled away is not cut.
                    const [top, bottom] = [Math.max(seen.top, box.top), Math.min(seen.bottom, box.bottom)];
                    const [left, right] = [Math.max(seen.left, box.left), Math.min(seen.right, box.right)];
                    hidden = bottom - top < 4 || right - left < 1;
                    if (hidden)
                        break;
                    seen = new DOMRect(left, top, right - left, bottom - top);
                }
                if (hidden)
                    continue;
                if (seen.left < -1 || seen.right > document.documentElement.clientWidth + 1)
                    faults.add(`“${text}” leaves the window`);
                const control = owner.closest(".count") ?? owner.closest("button:not(.link), .tag, td, th, .choice, .note, .banner");
                const inside = control?.getBoundingClientRect();
                if (inside !== undefined && (seen.right > inside.right + 1 || seen.left < inside.left - 1))
                    faults.add(`“${text}” leaves its control`);
                placed.push({ text, box: seen, owner, level });
            }
        }
        placed.forEach((a, index) => {
            for (const b of placed.slice(index + 1)) {
                if (a.owner.contains(b.owner) || b.owner.contains(a.owner) || a.level !== b.level)
                    continue;
                const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                if (wide > 2 && high > 4)
                    faults.add(`“${a.text}” lies over “${b.text}”`);
            }
        });
        return [...faults];
    });
}
/** Controls that lie over each other or are too small to be hit; anything that is wider than the window. */
function controls(page) {
    return page.evaluate(() => {
        const root = document.querySelector("dialog[open]") ?? document.body;
        const least = 24;
        const faults = [];
        const named = (one) => one.getAttribute("aria-label") ?? (one.textContent?.trim() || one.getAttribute("data-testid") || one.className);
        const there = (one) => one.closest(".sr") === null && one.checkVisibility({ visibilityProperty: true });
        const wide = document.documentElement.clientWidth;
        for (const one of root.querySelectorAll("*")) {
            const box = one.getBoundingClientRect();
            if (there(one) && (box.left < -1 || box.right > wide + 1) && one.closest(".cut, svg") === null)
                faults.push(`${one.tagName}.${String(one.className)} sticks out of the window`);
        }
        const all = [...root.querySelectorAll("button, summary, select, input:not([type=radio], [type=checkbox]), textarea, label:has(input)")].filter(there);
        for (const one of all.filter((one) => !one.matches(".link"))) {
            const { width, height } = one.getBoundingClientRect();
            if (width < least || height < least)
                faults.push(`“${named(one)}” is ${Math.round(width)} × ${Math.round(height)}`);
        }
        const apart = all.filter((one) => !one.matches(".row-open") && one.closest(".consent-foot, .list-part, [role=menu]") === null);
        apart.forEach((a, index) => {
            for (const b of apart.slice(index + 1)) {
                if (a.contains(b) || b.contains(a) || (a.closest(".input-wrap") !== null && a.closest(".input-wrap") === b.closest(".input-wrap")))
                    continue;
                const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
                const over = Math.min(one.right, other.right) - Math.max(one.left, other.left);
                const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
                const apartBy = a.closest(".scroll, .dialog-body, .consent-body, .secret-body") === b.closest(".scroll, .dialog-body, .consent-body, .secret-body");
                if (over > 2 && high > 2 && apartBy)
                    faults.push(`“${named(a)}” lies over “${named(b)}”`);
            }
        });
        return faults;
    });
}
