// Every page works without this file. What it adds: GOV.UK Frontend's own behaviours, reading aloud, printing, copying,
// and following long work without pressing reload. No words live here: they come from the page's data attributes.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "govuk-frontend";
import { listen } from "./listen.js";
import { follow } from "./follow.js";
import { copying, printing } from "./small.js";

// GOV.UK Frontend asks an inline script to set these; our content security policy allows none, so the module does it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
]) {
  createAll(component);
}

listen(document);
follow(document);
copying(document);
printing(document);
