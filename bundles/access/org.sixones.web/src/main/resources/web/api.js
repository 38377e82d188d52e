// One way to call the platform: JSON in, JSON out, refusals as Problem (RFC 9457).
import { language } from './texts.js';

export class Problem extends Error {
  constructor(problem) {
    super(problem.title);
    Object.assign(this, { code: problem.code, detail: problem.detail, errors: problem.errors, status: problem.status });
  }
}

/** @param key Idempotency-Key of a write; keep it when the same write is tried again */
export async function call(method, path, body, key) {
  const headers = { Accept: 'application/json', 'Accept-Language': language() };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  const response = await fetch('/api/v1' + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), credentials: 'same-origin' });
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({ title: response.statusText, status: response.status, code: 'NO_ANSWER' }));
  if (!response.ok) throw new Problem(answer);
  return answer;
}

export const newKey = () => 'page-' + Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
