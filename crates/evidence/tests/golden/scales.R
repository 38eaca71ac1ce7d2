# Makes scales.json with R psych: `Rscript scales.R > scales.json` here.
# Forty children, four items from 1 to 5, the last worded the other way round; made by rule.
suppressMessages({library(psych); library(jsonlite)})
child <- 1:40
leaning <- (child * 7) %% 5 + 1
item <- function(k) pmin(5, pmax(1, leaning + ((child * k) %/% 3 + child %% k) %% 3 - 1))
items <- data.frame(a = item(2), b = item(5), c = item(7), d = 6 - item(11))
turned <- transform(items, d = 6 - d)
found <- suppressWarnings(alpha(turned, warnings = FALSE))
factor <- fa(cor(turned), 1, fm = "minres", n.obs = 40)
loading <- as.numeric(factor$loadings)
sums <- rowSums(turned)
cat(toJSON(list(
  source = paste("R", getRversion(), "psych", packageVersion("psych"), "scales.R"),
  items = items,
  alpha = found$total$raw_alpha,
  alpha_without = found$alpha.drop$raw_alpha,
  omega = sum(loading)^2 / (sum(loading)^2 + sum(1 - loading^2)),
  floor = mean(sums == 4),
  ceiling = mean(sums == 20)
), digits = 12, auto_unbox = TRUE, pretty = TRUE, dataframe = "columns"))
