/** The rows of the features, by hand; a test holds them against `information_schema`. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface Tables {}
