/** What `crossfoot help` says. */
export const usage = `crossfoot: checks invoices from a terminal with the engine of the browser extension

  crossfoot simulate [--seed S] [--companies N] [--days N] [--last-day DATE] [--country CC]
                     [--corrupt KIND] [--out FILE]
      writes the invoices of simulated companies as CSV, in the order in which they were entered
  crossfoot simulate --benchmark DIR [--seed S] [--train N] [--calibration N] [--test N] [--per-kind N] [--dirty SHARE]
                     [--sellers N] [--country CC] [--complete]
      writes a simulated company's header records as a benchmark: what came before, normal invoices, changed ones
  crossfoot train CSV --out DIR [--recipe masked|forest|deep|classic] [--features a,b,c] [--map FILE.json]
                     [--scaler minmax|standard|robust] [--percentile P] [--trees N] [--samples N] [--seed S]
                     [--name NAME] [--trained-on DATE]
      trains a model package; masked, the recommended one, and forest take one company's invoices in the order of entry
  crossfoot train --recipe masked --companies N --out DIR [--seed S] [--name NAME] [--trained-on DATE]
      trains one for companies that it has never seen, on so many simulated ones: the bundled model is made so
  crossfoot score CSV [--history CSV] [--learn] [--promise N] [--model DIR] [--map FILE.json] [--reference-day DATE]
                     [--hints] [--approval-limit AMOUNT] [--model-only] [--json]
      gives each row its verdict by rules, history and model: --history starts from earlier invoices, --learn takes in
      each row after it was judged (but those with a 0 in the column learn), --promise is about one false alarm in N;
      --hints tells weekend dates and round amounts, --approval-limit amounts just below it, which change no verdict;
      with --model-only the package's own: anomaly above its threshold, else normal, whatever limits of fields it has
  crossfoot benchmark DIR [--promise N] [--model DIR] [--json]
      judges the folder of a benchmark and says how many changed invoices are found, and which field is blamed
  crossfoot prior --out FILE [--companies N] [--seed S] [--model DIR]
      writes how the checks and a model come out on simulated companies, which stand in while there is little history
  crossfoot inspect PATH [--json]
      says what a model package is and tries it out, or says why it is refused; PATH is its folder or its model.json

Progress goes to standard error. Exit code 0: done; 1: not done, with a sentence why; 2: not a command.
`;
