// Passkeys: asks the browser's authenticator, puts its answer into the form and sends that. Without scripts, or without an authenticator, a form shows its password alone.
// data-options on a form is the address that says what to ask; data-passkey on a button says "create" or "get"; data-conditional offers passkeys in the name's field.
const can = globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;
let waiting; // The question that stands open in a name's field; a button's takes its place.

function say(form, field, sentence) {
  const input = form.elements[field];
  const words = document.createElement("p");
  words.className = "bad said";
  words.setAttribute("role", "alert");
  words.textContent = sentence;
  if (input?.closest?.(".field")) {
    input.setAttribute("aria-invalid", "true");
    input.closest(".field").append(words);
  } else {
    words.classList.add("notice");
    form.prepend(words);
  }
  return input;
}

function clear(form) {
  for (const words of form.querySelectorAll("[role=alert]")) words.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
}

async function optionsOf(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } });
  if (answer.headers.get("Content-Type")?.includes("json")) return { ok: answer.ok, ...(await answer.json()) };
  return { ok: false, trouble: {} };
}

async function ask(form, kind, conditional) {
  waiting?.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  const { ok, step, options, trouble } = await optionsOf(form);
  if (signal.aborted) return;
  if (!ok) {
    if (conditional) return;
    const said = Object.entries(trouble ?? {}).map(([field, sentence]) => say(form, field, sentence));
    if (said.length === 0) say(form, "", form.dataset.failed);
    said.find((input) => input?.focus)?.focus();
    return;
  }
  const credential =
    kind === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal, mediation: conditional ? "conditional" : "optional" });
  form.elements.step.value = step;
  form.elements.credential.value = JSON.stringify(credential);
  if (form.elements.password) form.elements.password.value = "";
  form.submit();
}

for (const form of can ? document.querySelectorAll("form[data-options]") : []) {
  for (const part of form.querySelectorAll("[data-passkeys]")) part.hidden = false;
  form.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-passkey]");
    if (!button) return;
    clear(form);
    button.disabled = true;
    try {
      await ask(form, button.dataset.passkey, false);
    } catch (e) {
      if (e.name !== "AbortError") say(form, "", form.dataset.failed); // Given up by the person, or the authenticator.
    }
    button.disabled = false;
  });
  if (form.hasAttribute("data-conditional") && (await PublicKeyCredential.isConditionalMediationAvailable?.())) {
    ask(form, "get", true).catch(() => {}); // What nobody asked for need not be told to have failed.
  }
}
