// What scripts add: forms and links that change one part of a page do so without loading it again. Everything works without this file.
// data-swap says which parts of the answered page take the place of those here: ids, apart by spaces. On a form, its button or a link.
async function swap(ids, address, request) {
  const answer = await fetch(address, request);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  let swapped = false;
  for (const id of ids.split(" ")) {
    const [here, there] = [document.getElementById(id), page.getElementById(id)];
    if (here && there) {
      const focused = here.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
      const [folds, unfolds] = [here, there].map((e) => [e, ...e.querySelectorAll("details")].filter((d) => d.tagName === "DETAILS"));
      if (folds.length === unfolds.length) folds.forEach((d, i) => (unfolds[i].open = d.open));
      here.replaceWith(there);
      const next = there.querySelector("[autofocus]") ?? (focused && [there, ...there.querySelectorAll("[data-focus]")].find((e) => e.dataset.focus === focused));
      next?.focus();
      swapped = true;
    }
  }
  if (!swapped) location.assign(answer.url); // Signed out, refused, or another page: show it.
}
document.addEventListener("submit", async (event) => {
  const [form, button] = [event.target, event.submitter];
  const ids = button?.dataset.swap ?? form.dataset.swap;
  if (!(form instanceof HTMLFormElement) || !ids || form.method !== "post" || form.dataset.plain) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, button));
  form.setAttribute("aria-busy", "true");
  try {
    await swap(ids, button?.hasAttribute("formaction") ? button.formAction : form.action, { method: "POST", body, headers: { Accept: "text/html" } });
  } catch {
    form.dataset.plain = "true"; // No answer: let the browser try, and say what is wrong.
    form.requestSubmit(button);
  }
  form.removeAttribute("aria-busy");
});
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-swap]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    await swap(link.dataset.swap, link.href, { headers: { Accept: "text/html" } });
  } catch {
    location.assign(link.href);
  }
});
