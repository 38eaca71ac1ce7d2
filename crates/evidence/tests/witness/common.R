# What the scripts share: witness files in, numbers held against them, worked examples out.
suppressPackageStartupMessages(library(jsonlite))
golden <- function(name) fromJSON(file.path("..", "golden", name), simplifyVector = FALSE)
worst <- 0
held <- 0
# Holds a number, or several, against what the file says: ten significant digits.
holds <- function(what, got, wanted, relative = 1e-8) {
  got <- as.numeric(unlist(got)); wanted <- as.numeric(unlist(wanted))
  stopifnot(length(got) == length(wanted))
  off <- abs(got - wanted) / pmax(abs(wanted), 1e-6)
  held <<- held + length(got); worst <<- max(worst, off)
  if (any(off > relative)) cat(sprintf("DIFFERS %s: got %.10g, wanted %.10g\n", what, got, wanted), sep = "")
}
told <- function(name) cat(sprintf("%s: %d numbers held, largest relative difference %.1e\n", name, held, worst))
# Writes a worked example with its input, to fifteen digits.
worked <- function(name, list) {
  text <- toJSON(list, digits = I(15), auto_unbox = TRUE, pretty = TRUE, na = "null")
  writeLines(text, file.path("..", "golden", name))
}
csv <- function(frame) paste(c(paste(names(frame), collapse = ","),
  do.call(paste, c(unname(lapply(frame, as.character)), sep = ","))), collapse = "\n")
