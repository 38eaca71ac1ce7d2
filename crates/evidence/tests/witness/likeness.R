# Likeness, power, agreement, multiplicity, printed shares: icc_power_cr2.json, agreement.json, multiplicity.json, published_minipolice.json.
suppressPackageStartupMessages({ library(lme4); library(pwr); library(psych) })
source("common.R")
file <- golden("icc_power_cr2.json")
anova_icc <- function(y, group) {
  table <- anova(lm(y ~ factor(group)))
  sizes <- table(group); number <- length(sizes)
  n0 <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (number - 1)
  between <- table$`Mean Sq`[1]; within <- table$`Mean Sq`[2]; ratio <- between / within
  ends <- sapply(c(0.975, 0.025), function(q) {
    scaled <- ratio / qf(q, number - 1, sum(sizes) - number); (scaled - 1) / (scaled + n0 - 1) })
  list(icc = (between - within) / (between + (n0 - 1) * within), between = between, within = within, n0 = n0, ci = ends)
}
dye <- file$dyestuff
batches <- data.frame(y = unlist(dye$yield), batch = unlist(dye$batch))
mixed <- as.data.frame(VarCorr(lmer(y ~ 1 + (1 | batch), batches)))$vcov
holds("lmer", c(mixed, mixed[1] / sum(mixed)), dye[c("reml_var_batch", "reml_var_resid", "icc")], 1e-6)
holds("anova", anova_icc(batches$y, batches$batch)$icc, dye$anova_icc)
n <- unlist(file$binary_icc$n); x <- unlist(file$binary_icc$x)
binary <- anova_icc(unlist(mapply(function(x, n) rep(1:0, c(x, n - x)), x, n)), rep(seq_along(n), n))
p <- sum(x) / sum(n); cv <- sqrt(mean((n - mean(n))^2)) / mean(n)
holds("binary", c(binary$icc, 1 - sum(x * (n - x) / n) / ((sum(n) - length(n)) * p * (1 - p)), binary$between, binary$within, binary$n0,
  1 + (mean(n) - 1) * binary$icc, 1 + ((1 + cv^2) * mean(n) - 1) * binary$icc, cv),
  file$binary_icc[c("anova", "fleiss_cuzick", "MSB", "MSW", "n0", "deff_equal", "deff_unequal", "cv")])
# Dong and Maynard's formulas, which R `PowerUpR` has as bira2f1, bira2r1 and cra2r2
smallest <- function(se, df, power = 0.8, alpha = 0.05) (qt(1 - alpha / 2, df) + qt(power, df)) * se
whole <- function(J, n, P, rho, r2) smallest(sqrt(rho * (1 - r2) / (P * (1 - P) * J) + (1 - rho) * (1 - r2) / (P * (1 - P) * J * n)), J - 2)
inside <- function(B, n, P, r2) smallest(sqrt((1 - r2) / (P * (1 - P) * B * n)), B * n - B - 1)
varying <- function(B, n, P, w) smallest(sqrt(w / B + 1 / (P * (1 - P) * B * n)), B - 1)
holds("mdes", c(whole(40, 20, 0.5, 0.05, 0), whole(40, 20, 0.5, 0.1, 0.3), inside(20, 20, 0.5, 0), inside(20, 20, 0.3, 0.25),
  varying(20, 20, 0.5, 0.04)), file$mdes)
adjusted <- golden("multiplicity.json")
for (family in c("bh1995", "five")) for (method in names(adjusted[[family]]$adj))
  holds(method, p.adjust(unlist(adjusted[[family]]$p), method), adjusted[[family]]$adj[[method]])
for (one in golden("published_minipolice.json")$children_questions) {
  a <- one$pct_mini / 100; b <- one$pct_non / 100; se <- sqrt(a * (1 - a) / 248 + b * (1 - b) / 102)
  holds(one$id, c(a - b, se, (a - b) + c(-1, 1) * qnorm(0.975) * se, ((a - b) / se / qnorm(0.975))^2),
    c(one$risk_difference, one$naive$se, one$naive$ci, one$deff_that_makes_z_1_96), 1e-7)
}
file <- golden("agreement.json")
alpha <- function(units, distance) {
  units <- Filter(function(u) length(u) > 1, units)
  codes <- sort(unique(unlist(units))); pairs <- matrix(0, length(codes), length(codes))
  for (u in units) for (i in seq_along(u)) for (j in seq_along(u)) if (i != j) {
    a <- match(u[i], codes); b <- match(u[j], codes); pairs[a, b] <- pairs[a, b] + 1 / (length(u) - 1)
  }
  totals <- rowSums(pairs); all <- sum(totals)
  d <- outer(seq_along(codes), seq_along(codes), Vectorize(function(a, b) distance(a, b, codes, totals)))
  1 - (all - 1) * sum(pairs * d) / sum(outer(totals, totals) * d)
}
distances <- list(nominal = function(a, b, codes, n) a != b, interval = function(a, b, codes, n) (codes[a] - codes[b])^2,
  ratio = function(a, b, codes, n) if (codes[a] + codes[b] == 0) 0 else ((codes[a] - codes[b]) / (codes[a] + codes[b]))^2,
  ordinal = function(a, b, codes, n) (sum(n[a:b]) - (n[a] + n[b]) / 2)^2)
units_of <- function(coders) lapply(seq_along(coders[[1]]), function(u) unlist(lapply(coders, `[[`, u)))
for (level in names(distances))
  holds(level, alpha(units_of(file$krippendorff_A$coders_by_unit), distances[[level]]), file$krippendorff_A[[level]])
holds("binary alpha", alpha(units_of(file$krippendorff_binary$coders_by_unit), distances$nominal), file$krippendorff_binary$nominal)
told("likeness.R")

chick <- data.frame(weight = ChickWeight$weight, Chick = as.character(ChickWeight$Chick))
first <- c(1, 2, 3, 4, 5, 6, 7, 8, 9); second <- c(1, 3, 1, 6, 1, 5, 5, 6, 7)
both <- suppressWarnings(cohen.kappa(cbind(first, second)))
# Krippendorff (2011), example C: four observers, twelve units, some codes missing
c4 <- rbind(c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
            c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
units <- lapply(1:12, function(u) c4[!is.na(c4[, u]), u])
worked("worked_likeness.json", list(source = paste("R", getRversion(), "datasets ChickWeight; psych", packageVersion("psych"), "; Krippendorff (2011)"),
  chick = c(list(csv = csv(chick)), anova_icc(chick$weight, chick$Chick)),
  kappa = list(first = first, second = second, unweighted = both$kappa, quadratic = both$weighted.kappa),
  krippendorff_c = list(coders = lapply(1:4, function(i) c4[i, ]), nominal = alpha(units, distances$nominal), ordinal = alpha(units, distances$ordinal),
    interval = alpha(units, distances$interval), ratio = alpha(units, distances$ratio)),
  power = list(bira2f1 = inside(20, 30, 0.4, 0.5), cra2r2 = whole(80, 50, 0.5, 0.17, 0.5), bira2r1 = varying(30, 18, 0.5, 0.06))))
