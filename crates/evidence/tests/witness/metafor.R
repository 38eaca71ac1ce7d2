# Random effects: metafor_meta.json, and the vaccine trials of the package.
suppressPackageStartupMessages(library(metafor))
source("common.R")
file <- golden("metafor_meta.json")
sites <- function(list) data.frame(yi = sapply(list, `[[`, "yi"), vi = sapply(list, `[[`, "vi"))
values <- function(fit) {
  prediction <- predict(fit)
  list(mu = c(fit$beta), se = fit$se, ci = c(fit$ci.lb, fit$ci.ub), tau2 = fit$tau2, I2 = fit$I2,
    H2 = fit$H2, Q = fit$QE, Qp = fit$QEp, stat = c(fit$zval), p = fit$pval,
    pi = if (is.null(prediction$pi.lb)) NULL else c(prediction$pi.lb, prediction$pi.ub))
}
compare <- function(what, fit, wanted) {
  got <- values(fit)
  for (name in intersect(names(got), names(wanted))) if (!is.null(got[[name]]))
    holds(paste(what, name), got[[name]], wanted[[name]])
}
# The package stops its iterations at a change of 1e-5; the witness, and ours, go on.
tight <- list(threshold = 1e-12, maxiter = 10000)
toy <- sites(file$toy); alike <- sites(file$homogeneous)
for (method in names(file$toy_fit)) compare(method, rma(yi, vi, data = toy, method = method, control = if (method == "REML") tight), file$toy_fit[[method]])
for (test in c("knha", "adhoc")) {
  kind <- if (test == "knha") "toy_knha" else "toy_knha_adhoc"
  for (method in names(file[[kind]]))
    compare(paste(test, method), rma(yi, vi, data = toy, method = method, test = test, control = tight), file[[kind]][[method]])
  compare(paste("alike", test), rma(yi, vi, data = alike, test = test), file$homogeneous_fit[[test]])
}
told("metafor.R")

# And Paule and Mandel's too, to the last digits.
tight <- list(threshold = 1e-14, maxiter = 10000, tol = 1e-15)
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
profile <- function(data) as.numeric(confint(rma(yi, vi, data = data, control = tight), control = list(tol = 1e-13))$random["tau^2", 2:3])
of <- function(data) {
  one <- function(method, test) values(rma(yi, vi, data = data, method = method, test = test, control = tight))
  list(EE = one("EE", "z"), DL = one("DL", "z"), REML = one("REML", "z"), PM = one("PM", "z"),
    REML_knha = one("REML", "knha"), PM_knha = one("PM", "knha"), REML_adhoc = one("REML", "adhoc"),
    q_profile = profile(data))
}
worked("worked_metafor.json", list(source = paste("R", getRversion(), "metafor", packageVersion("metafor"), "dat.bcg, log risk ratios"),
  bcg = list(csv = csv(data.frame(trial = bcg$trial, yi = sprintf("%.17g", bcg$yi), vi = sprintf("%.17g", bcg$vi))), fit = of(bcg)),
  toy = of(toy)))
