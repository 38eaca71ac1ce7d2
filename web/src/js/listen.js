/** The device's own voices only: a child's page sends its text nowhere. */
function voiceFor(language) {
  const start = language.toLowerCase().split("-")[0];
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(start));
}

function speak(text, language) {
  const voice = voiceFor(language);
  if (!voice) {
    return;
  }
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  speechSynthesis.speak(words);
}

/**
 * A button `data-cb-listen="ID ID ..."` reads the named elements aloud, in the language of the page. The buttons are
 * shown only when the device has a voice for that language; a Welsh page read by an English voice helps nobody.
 */
export function listen(root) {
  const buttons = root.querySelectorAll("[data-cb-listen]");
  if (buttons.length === 0 || !("speechSynthesis" in window)) {
    return;
  }
  const language = document.documentElement.lang || "en";
  const show = () => document.documentElement.classList.toggle("cb-can-speak", Boolean(voiceFor(language)));
  show();
  speechSynthesis.addEventListener?.("voiceschanged", show);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const parts = button.dataset.cbListen
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent.replace(/\s+/g, " ").trim())
        .filter(Boolean);
      speak(parts.join(". "), language);
    });
  }
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
}
