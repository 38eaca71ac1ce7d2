# Ordinal logits: ordinal_models.json, and the housing data of R `MASS`.
suppressPackageStartupMessages({ library(ordinal); library(MASS) })
source("common.R")
file <- golden("ordinal_models.json")
rows <- lapply(file$wine_rows, unlist)
wine <- data.frame(rating = factor(rows$rating, ordered = TRUE), temp = rows$temp, contact = rows$contact, judge = rows$judge)
fit <- clm(rating ~ temp + contact, data = wine)
holds("clm", c(coef(fit), sqrt(diag(vcov(fit))), logLik(fit)), c(file$wine_clm[c("est", "se", "logLik")]), 1e-6)
mixed <- clmm(rating ~ temp + contact + (1 | judge), data = wine)
holds("clmm", c(coef(mixed), logLik(mixed)), c(file$wine_clmm_laplace[c("est", "logLik")]), 1e-4)
parallel <- nominal_test(fit)
holds("nominal", c(parallel$LRT[-1], parallel$`Pr(>Chi)`[-1]), c(file$wine_nominal_test$LRT[-1], file$wine_nominal_test$p[-1]), 1e-5)
cells <- do.call(rbind, lapply(file$table_2x5, as.data.frame))
cells$y <- factor(cells$y, ordered = TRUE)
two <- clm(y ~ arm, weights = n, data = cells)
holds("table", c(coef(two), sqrt(diag(vcov(two))), logLik(two), 2 * (logLik(two) - logLik(clm(y ~ 1, weights = n, data = cells)))),
  file$table_clm[c("est", "se", "logLik", "LR")], 1e-6)
told("models.R")

# clm stops sooner than its default of 1e-6 on the gradient here, so more digits stand.
tight <- clm.control(gradTol = 1e-12)
house <- clm(Sat ~ Infl + Type + Cont, weights = Freq, data = housing, control = tight)
polr <- polr(Sat ~ Infl + Type + Cont, weights = Freq, data = housing, Hess = TRUE)
stopifnot(all(abs(coef(polr) - coef(house)[-(1:2)]) < 1e-4))
flat <- data.frame(lapply(housing, as.character))
worked("worked_models.json", list(source = paste("R", getRversion(), "MASS", packageVersion("MASS"), "housing, by ordinal::clm"),
  housing = list(csv = csv(flat), names = names(coef(house)), est = unname(coef(house)), se = unname(sqrt(diag(vcov(house)))),
    logLik = as.numeric(logLik(house)))))
