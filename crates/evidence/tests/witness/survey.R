# Schools as clusters: federation_tmc.json, lonely_and_weights.json, and the api data of R `survey`.
suppressPackageStartupMessages(library(survey))
source("common.R")
file <- golden("federation_tmc.json")
spread <- function(schools) do.call(rbind, lapply(schools, function(s) {
  v <- unlist(s$v)
  data.frame(force = s$force, school = if (is.null(s$school)) 26 else s$school,
             arm = rep(rep(1:0, each = 5), v), y = rep(rep(1:5, 2), v))
}))
children <- spread(file$schools)
children$top <- as.numeric(children$y >= 4)
for (kind in c("unstratified", "stratified")) {
  design <- if (kind == "stratified") svydesign(~school, strata = ~force, data = children, weights = ~1)
            else svydesign(~school, data = children, weights = ~1)
  wanted <- file$survey_package[[kind]]
  of <- function(formula, g) {
    by <- svyby(formula, ~arm, design, svymean, covmat = TRUE)
    contrast <- svycontrast(by, g)
    c(coef(contrast), SE(contrast))
  }
  holds(paste(kind, "rd"), of(~top, c("0" = -1, "1" = 1)), wanted$rd)
  holds(paste(kind, "md"), of(~y, c("0" = -1, "1" = 1)), wanted$md)
  glm <- svyglm(top ~ arm, design, family = quasibinomial())
  holds(paste(kind, "log odds"), c(coef(glm)[2], SE(glm)[2]), wanted$svyglm_logOR)
  one <- subset(design, arm == 1); nought <- subset(design, arm == 0)
  holds(paste(kind, "df"), c(degf(design), degf(nought)), c(wanted$df, wanted$df_arm0_domain))
  for (method in c("logit", "beta", "asin", "mean", "likelihood"))
    holds(paste(kind, method), confint(svyciprop(~top, one, method = method, df = degf(one))),
          wanted$ci_arm1_top2[[method]], if (method == "likelihood") 1e-5 else 1e-8)
  ranks <- svyranktest(y ~ arm, design)
  holds(paste(kind, "ranktest"), c(ranks$statistic, ranks$p.value, ranks$estimate),
        wanted$ranktest_wilcoxon[c("statistic", "p.value", "estimate")])
  table <- svychisq(~ y + arm, design)
  holds(paste(kind, "chisq"), c(table$statistic, table$parameter, table$p.value),
        wanted$chisq_F[c("statistic", "parameter", "p.value")])
}
lonely <- golden("lonely_and_weights.json")
more <- rbind(children[, 1:4], spread(list(lonely$lonely$added_school)))
more$top <- as.numeric(more$y >= 4)
for (rule in c("certainty", "remove", "adjust", "average", "collapsed_D_plus_E")) {
  frame <- more
  if (rule == "collapsed_D_plus_E") frame$force[frame$force == "E"] <- "D"
  else options(survey.lonely.psu = rule)
  design <- svydesign(~school, strata = ~force, data = frame, weights = ~1)
  by <- svyby(~top, ~arm, design, svymean, covmat = TRUE)
  contrast <- svycontrast(by, c("0" = -1, "1" = 1))
  holds(rule, c(coef(contrast), SE(contrast)), c(lonely$lonely$rd, lonely$lonely$se_survey[[rule]]))
}
options(survey.lonely.psu = "fail")
blocks <- lonely$ballot_weights
child <- do.call(rbind, lapply(blocks$blocks, function(b) data.frame(school = b$school,
  arm = rep(1:0, c(b$n1, b$n0)), w = rep(c(b$n / b$n1, b$n / b$n0), c(b$n1, b$n0)),
  y = c(rep(1:0, c(b$x1, b$n1 - b$x1)), rep(1:0, c(b$x0, b$n0 - b$x0))))))
for (kind in c("unweighted_pooled", "ballot_weighted")) {
  design <- svydesign(~school, data = child, weights = if (kind == "ballot_weighted") ~w else ~1)
  contrast <- svycontrast(svyby(~y, ~arm, design, svymean, covmat = TRUE), c("0" = -1, "1" = 1))
  holds(kind, c(coef(contrast), SE(contrast)), blocks[[kind]][c("rd_survey", "se_survey")])
}
test <- mantelhaen.test(table(child$arm, child$y, child$school), correct = FALSE)
holds("cmh", c(test$statistic, test$p.value, test$estimate), blocks$cmh)
told("survey.R")

# Worked examples of the package: districts as schools, school types as strata, no fpc.
data(api)
columns <- c("dnum", "stype", "pw", "api00", "enroll", "awards", "large")
apiclus1$large <- ifelse(apiclus1$enroll > 500, "Yes", "No")
apistrat$large <- apiclus2$large <- "No"
one_stage <- apiclus1[, columns]
design <- svydesign(~dnum, weights = ~pw, data = apiclus1)
mean_of <- function(of, frame, d) list(estimate = unname(coef(of)), se = unname(as.numeric(SE(of))),
  ci = as.numeric(confint(of, df = degf(d))), df = degf(d))
share <- function(method) as.numeric(confint(svyciprop(~I(awards == "Yes"), design, method = method, df = degf(design))))
apart <- svyglm(api00 ~ large, design)
gap <- summary(apart)$coefficients["largeYes", ]
yes <- svyby(~I(as.numeric(awards == "Yes")), ~large, design, svymean, covmat = TRUE)
difference <- svycontrast(yes, c(-1, 1))
relative <- svycontrast(yes, quote(log(Yes) - log(No)))
odds <- svyglm(I(awards == "Yes") ~ large, design, family = quasibinomial())
types <- lapply(c("E", "H", "M"), function(type) {
  of <- subset(design, stype == type); mean_of(svymean(~api00, of), of, of)
})
names(types) <- c("E", "H", "M")
by_type <- svydesign(~1, strata = ~stype, weights = ~pw, data = apistrat)
two_stage <- svydesign(~dnum, weights = ~pw, data = apiclus2)
worked("worked_survey.json", list(
  source = paste("R", getRversion(), "survey", packageVersion("survey"), "data(api); no fpc"),
  clus1 = list(csv = csv(one_stage), api00 = mean_of(svymean(~api00, design), one_stage, design),
    enroll = mean_of(svymean(~enroll, design), one_stage, design), by_type = types,
    share_ci = sapply(c("logit", "beta", "asin", "mean"), share, simplify = FALSE),
    share_of = c(coef(svymean(~I(as.numeric(awards == "Yes")), design)), SE(svymean(~I(as.numeric(awards == "Yes")), design))),
    api00_by_large = unname(gap[1:2]), awards_by_large = c(coef(difference), SE(difference)),
    log_ratio = c(coef(relative), SE(relative)), log_odds = unname(c(coef(odds)[2], SE(odds)[2]))),
  strat = list(csv = csv(apistrat[, columns]), api00 = mean_of(svymean(~api00, by_type), apistrat, by_type)),
  clus2 = list(csv = csv(apiclus2[, columns]), api00 = mean_of(svymean(~api00, two_stage), apiclus2, two_stage))))
