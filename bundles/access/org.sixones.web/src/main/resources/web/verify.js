// The page behind the QR code of a document: genuine, revoked, or not known. It shows what the platform says to everybody and no more.
import { call, Problem } from './api.js';
import { load as loadTexts, t, text, otherLanguage, language } from './texts.js';
import { el, fill } from './dom.js';

const $ = (id) => document.getElementById(id);

async function start() {
  await loadTexts();
  document.title = t('verifyTitle');
  $('language').textContent = t('language');
  $('language').onclick = async () => { await otherLanguage(); location.reload(); };
  $('ask').onsubmit = (e) => { e.preventDefault(); ask($('code').value); };
  const code = location.pathname.match(/^\/verify\/([^/]+)$/);
  if (code) {
    $('code').value = code[1];
    ask(code[1]);
  }
}

async function ask(code) {
  const button = $('ask').querySelector('button');
  button.disabled = true;
  try {
    show(await call('GET', `/documents/${encodeURIComponent(code.trim())}`));
  } catch (problem) {
    const unknown = problem instanceof Problem && problem.status === 404;
    fill($('answer'), [verdict(unknown ? 'unknown' : 'failed', t(unknown ? 'documentUnknown' : 'failed')), unknown ? el('p', {}, t('documentUnknownHint')) : '']);
  } finally {
    button.disabled = false;
  }
}

function show(proof) {
  fill($('answer'), [
    verdict(proof.status, t(proof.status === 'genuine' ? 'documentGenuine' : 'documentRevoked')),
    proof.status === 'revoked' ? el('p', { class: 'error' }, t('documentRevokedOn', { day: day(proof.revokedOn) })) : '',
    el('dl', {}, [
      ['documentName', text(proof.name)], ['documentNumber', proof.number], ['organ', text(proof.organ)],
      ['item', text(proof.subject)], ['applicant', proof.applicant], ['documentDay', day(proof.day)],
    ].map(([key, value]) => [el('dt', {}, t(key)), el('dd', {}, value)]).flat()),
    el('p', { class: 'soft' }, t('documentCompare')),
  ]);
}

const verdict = (kind, words) => el('p', { class: `verdict ${kind}` }, words);
const day = (iso) => new Date(iso + 'T00:00:00').toLocaleDateString(language() === 'en' ? 'en-GB' : 'zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });

start();
