# Draws and changes: randomisation_itt.json, paired_change.json, ordinal_superiority.json, and examples of R `coin`.
suppressPackageStartupMessages({ library(estimatr); library(coin) })
source("common.R")
file <- golden("randomisation_itt.json")
child <- do.call(rbind, lapply(file$data, as.data.frame))
plain <- difference_in_means(y ~ z, blocks = school, data = child)
holds("difference in means", c(coef(plain), plain$std.error, plain$df, plain$conf.low, plain$conf.high), file$estimatr_dim)
fixed <- lm_robust(y ~ z, fixed_effects = ~school, se_type = "HC2", data = child)
holds("fixed effects", c(coef(fixed), fixed$std.error), file$fixed_effects[c("est", "se_hc2")])
lin <- lm_lin(y ~ z, covariates = ~x, data = child)
holds("lin", c(coef(lin)["z"], lin$std.error["z"], lin$df["z"]), file$lin)
adjusted <- lm_robust(y ~ z + x, fixed_effects = ~school, se_type = "HC2", data = child)
holds("ancova", c(coef(adjusted)["z"], adjusted$std.error["z"]), file$ancova)
complied <- iv_robust(y ~ t | z, fixed_effects = ~school, se_type = "HC2", data = child)
holds("cace", c(coef(complied)["t"], complied$std.error["t"]), file$cace)
told_one <- held

paired <- golden("paired_change.json")
square <- function(rows) as.table(do.call(rbind, lapply(rows, unlist)))
four <- square(paired$table4$rows)
two <- square(paired$agresti$table)
holds("mcnemar", c(mcnemar.test(two, correct = FALSE)$statistic, mcnemar.test(two)$statistic,
  binom.test(86, 236)$p.value), paired$agresti[c("mcnemar", "mcnemar_corrected", "exact_p")])
holds("stuart-maxwell", statistic(mh_test(four), "test"), paired$table4$tests$stuart_maxwell)
ordered <- mh_test(four, scores = list(response = 1:4))
holds("ordered", c(-abs(statistic(ordered)), pvalue(ordered)), paired$table4$mh_ordered)
d <- unlist(paired$darwin$d)
holds("darwin", c(t.test(d)$statistic, t.test(d)$p.value), paired$darwin[c("t", "p_t")])
flips <- as.matrix(expand.grid(rep(list(c(-1, 1)), 15))) %*% abs(d)
holds("darwin flips", c(sum(flips >= sum(d)), mean(flips >= sum(d)), mean(abs(flips) >= abs(sum(d)))),
  paired$darwin[c("perm_ge", "p_one", "p_two")])
theta <- golden("ordinal_superiority.json")
x <- unlist(theta$brunner_munzel$x); y <- unlist(theta$brunner_munzel$y)
holds("mann-whitney", c(wilcox.test(x, y, exact = FALSE)$statistic, wilcox.test(x, y, exact = FALSE)$p.value,
  wilcox.test(x, y, exact = FALSE, correct = FALSE)$p.value), theta$mann_whitney)
told("draws.R")

# Exact tests of the package: ranks of a table without blocks, signed ranks with ties, blocks by enumeration.
exact_ranks <- wilcox_test(y ~ factor(z), data = child[child$school %in% 1:2, ], distribution = "exact")
blocks <- split(child, child$school)
scores <- lapply(blocks, function(b) rank(b$y) / (nrow(b) + 1))
sums <- Reduce(function(one, other) as.vector(outer(one, other, "+")), lapply(names(blocks), function(name) {
  b <- blocks[[name]]; apply(combn(nrow(b), sum(b$z)), 2, function(taken) sum(scores[[name]][taken]))
}))
seen <- sum(mapply(function(b, s) sum(s[b$z == 1]), blocks, scores))
top <- Reduce(function(one, other) as.vector(outer(one, other, "+")), lapply(blocks, function(b)
  apply(combn(nrow(b), sum(b$z)), 2, function(taken) sum(b$y[taken]))))
top_seen <- sum(child$y[child$z == 1])
before <- c(1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3)
after <- c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
rising <- c(1, 2, 2, 3, 3, 4, 1, 5, 2, 2, 4, 3); risen <- c(3, 2, 4, 3, 5, 4, 3, 4, 4, 2, 5, 4)
signed <- wilcoxsign_test(risen ~ rising, distribution = "exact", zero.method = "Wilcoxon")
moved <- risen - rising
worked("worked_draws.json", list(source = paste("R", getRversion(), "coin", packageVersion("coin"), "and enumeration"),
  blocks = list(assignments = length(sums), van_elteren_p = mean(abs(sums - mean(sums)) >= abs(seen - mean(sums)) - 1e-9),
    sum_p = mean(abs(top - mean(top)) >= abs(top_seen - mean(top)) - 1e-9), sum_sd = sqrt(mean((top - mean(top))^2)), sum_mean = mean(top)),
  signed = list(before = rising, after = risen, mean = mean(moved), se = sd(moved) / sqrt(length(moved)),
    signed_rank_p = as.numeric(pvalue(signed)), ci = as.numeric(t.test(moved)$conf.int))))
