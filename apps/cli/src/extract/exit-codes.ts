/** Done, whatever was found: like linters, `check` does not fail for what it tells unless `--fail-on-alert` asks it to. */
export const CLEAR = 0;
/** Some line or the article could not be read as news, or the catalogue does not load. */
export const FAILED = 1;
/** Wrong usage, or a file that cannot be read. */
export const USAGE = 2;
/** `check --fail-on-alert`: the article calls for an alert. */
export const ALERT = 3;
