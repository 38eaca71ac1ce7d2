### Words of the layout and of error pages that no area owns.

web-demo-strip = A demonstration: all of it is invented.
web-sign-in = Sign in
web-way-back = Way back
web-to-home = Go to the home page
web-footer-privacy-children = Privacy, for children

web-stale-title = Please send it again
web-stale-body = This page was open for too long, or it was not sent from our own page. Nothing was saved. Go back, load the page again and send it once more.
web-stale-cookies = If this keeps happening, your browser may be blocking cookies. We need one to keep your form safe.
web-full-title = We cannot save anything just now
web-full-body = Our storage is full. Nothing of yours was saved this time, and nothing that was saved before is lost. We have been told. Please try again later.
