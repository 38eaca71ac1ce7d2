# The control of evidence.rs: shares of both arms and their difference for each item, with standard
# errors over schools within forces, and p values adjusted by Holm. The quickest way that `survey`
# offers: the design is declared once, and one linear model per item gives all three figures.
# Usage: Rscript survey.R FILE ITEMS

suppressMessages({
  library(survey)
  library(data.table)
})
arguments <- commandArgs(trailingOnly = TRUE)
answers <- as.data.frame(fread(arguments[1], showProgress = FALSE))
items <- sprintf("q%02d", seq_len(as.integer(arguments[2])))
design <- svydesign(ids = ~school, strata = ~force, weights = ~1, data = answers)
figures <- lapply(items, function(item) {
  design$variables$top <- as.numeric(design$variables[[item]] == 5)
  model <- svyglm(top ~ arm, design = design)
  programme <- svycontrast(model, c(1, 1))
  comparison <- svycontrast(model, c(1, 0))
  list(
    estimate = c(coef(programme), coef(comparison), coef(model)[["arm"]]),
    se = c(SE(programme), SE(comparison), SE(model)[["arm"]]),
    p = summary(model)$coefficients["arm", 4]
  )
})
adjusted <- p.adjust(sapply(figures, function(figure) figure$p), "holm")
for (item in seq_along(items)) {
  figure <- figures[[item]]
  name <- c("top-share 1", "top-share 0", "risk-difference")
  cat(sprintf("%s %s\t%.15g\t%.15g\n", items[item], name, figure$estimate, figure$se), sep = "")
}
cat(sprintf("# largest adjusted p: %.3g\n", max(adjusted)))
