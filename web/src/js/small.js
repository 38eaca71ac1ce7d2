/** A button `data-cb-copy="ID"` copies the text of that element, and says so with its own `data-cb-copied` words. */
export function copying(root) {
  for (const button of root.querySelectorAll("[data-cb-copy]")) {
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.cbCopy)?.textContent.trim();
      if (!text || !navigator.clipboard) {
        return;
      }
      await navigator.clipboard.writeText(text);
      if (button.dataset.cbCopied) {
        button.textContent = button.dataset.cbCopied;
      }
    });
  }
}

/** A button `data-cb-print` prints the page; browsers that open `details` for print need them opened first. */
export function printing(root) {
  for (const button of root.querySelectorAll("[data-cb-print]")) {
    button.addEventListener("click", () => window.print());
  }
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) {
      details.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) {
      details.open = false;
    }
    opened = [];
  });
}
