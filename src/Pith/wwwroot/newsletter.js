// Chooses the browser's own time zone where nobody has chosen one yet. The form works without.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const select of document.querySelectorAll("select[data-own-zone]")) {
  if ([...select.options].some((option) => option.value === zone)) select.value = zone;
}
