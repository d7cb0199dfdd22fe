/** Where the API lives. */
export const BASE = '/api/v1'
