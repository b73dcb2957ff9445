/** Whether nobody but this machine reaches what listens there. */
export const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){1,3}|::1|localhost)$/.test(host)
