# Makes totals.json with R survey: `Rscript totals.R > totals.json` here.
# The schools of federation_tmc.json, a row per child; weights and hours are made by rule.
suppressMessages({library(survey); library(jsonlite)})
schools <- fromJSON("federation_tmc.json", simplifyDataFrame = FALSE)$schools
rows <- do.call(rbind, lapply(schools, function(s) {
  v <- unlist(s$v)
  data.frame(force = s$force, school = s$school, arm = rep(rep(c(1, 0), each = 5), v), score = rep(rep(1:5, 2), v))
}))
rows$row <- seq_len(nrow(rows))
rows$w <- 1 + rows$row %% 4 / 4
rows$hours <- (rows$row * 7) %% 12 + rows$score / 2
design <- svydesign(ids = ~school, strata = ~force, weights = ~w, data = rows)
plain <- svydesign(ids = ~school, strata = ~force, weights = ~1, data = rows)
of <- function(x) list(value = as.numeric(coef(x)), se = as.numeric(SE(x)))
answer <- svytotal(~factor(score), design)
cat(toJSON(list(
  source = paste("R", getRversion(), "survey", packageVersion("survey"), "totals.R"),
  score_total_weighted = of(svytotal(~score, design)),
  score_total = of(svytotal(~score, plain)),
  score_mean_weighted = of(svymean(~score, design)),
  option_totals = of(answer),
  hours_per_score = of(svyratio(~hours, ~score, design)),
  df = degf(design)
), digits = 12, auto_unbox = TRUE, pretty = TRUE))
