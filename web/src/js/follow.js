/**
 * Long work: an element `id="..." data-cb-follow="URL"` is fetched again every `data-cb-every` seconds (2 if not said)
 * and replaced by the element of the same id in the answer, until that one no longer asks to be followed. Without the
 * script the page offers a link that does the same.
 */
export function follow(root) {
  for (const element of root.querySelectorAll("[data-cb-follow][id]")) {
    later(element);
  }
}

function later(element) {
  const seconds = Number(element.dataset.cbEvery) || 2;
  setTimeout(() => fetchAgain(element), seconds * 1000);
}

async function fetchAgain(element) {
  try {
    const answer = await fetch(element.dataset.cbFollow, { headers: { accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(element.id);
    if (!fresh) {
      return;
    }
    element.replaceWith(document.adoptNode(fresh));
    if (fresh.dataset.cbFollow) {
      later(fresh);
    }
  } catch {
    later(element); // the line may be down for a moment
  }
}
