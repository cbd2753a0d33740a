// What scripts add: forms that change one part of a page do so without loading it again. Everything works without this file.
// A form says in data-swap which parts of the answered page take the place of those here: ids, apart by spaces.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.swap || form.method !== "post") return;
  event.preventDefault();
  const submitter = event.submitter;
  const body = new URLSearchParams(new FormData(form, submitter));
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    let swapped = false;
    for (const id of form.dataset.swap.split(" ")) {
      const [here, there] = [document.getElementById(id), page.getElementById(id)];
      if (here && there) {
        const focused = here.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
        here.replaceWith(there);
        if (focused) there.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
        swapped = true;
      }
    }
    if (!swapped) location.assign(answer.url); // Signed out, refused, or another page: show it.
  } catch {
    form.removeAttribute("aria-busy");
    form.submit(); // No answer: let the browser try, and say what is wrong.
  }
});
