const LOCAL = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i;

/**
 * Whether a Host header names this machine. A web page that points its own DNS name at 127.0.0.1 still sends that
 * name as Host, so refusing every other name closes the port to DNS rebinding.
 */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL.test(host);
}
