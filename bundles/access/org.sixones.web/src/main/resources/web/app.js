// The first page: who is joined, one window, one case's journey. No logic of the platform's: all of it comes over /api/v1.
import { call, newKey, Problem } from './api.js';
import { load as loadTexts, t, text, stateName, otherLanguage, language } from './texts.js';
import { el, table, fill } from './dom.js';
import { showMatter, submission, sampleCorrection } from './window.js';

const $ = (id) => document.getElementById(id);
let watched = null;
let watchedState = '';

async function start() {
  await loadTexts();
  $('language').textContent = t('language');
  $('language').onclick = async () => { await otherLanguage(); location.reload(); };
  $('signInForm').onsubmit = signIn;
  $('signOut').onclick = async () => { await call('DELETE', '/session'); location.reload(); };
  $('find').onsubmit = (e) => { e.preventDefault(); watch($('caseNumber').value.trim()); };
  $('application').onsubmit = submit;
  $('matter').onchange = () => openMatter($('matter').value);
  try {
    enter(await call('GET', '/session'));
  } catch {
    $('signInSection').hidden = false;
  }
}

async function signIn(event) {
  event.preventDefault();
  try {
    enter(await call('POST', '/session', Object.fromEntries(new FormData(event.target))));
    event.target.reset();
  } catch (problem) {
    $('signInError').textContent = said(problem);
  }
}

async function enter(session) {
  $('signInSection').hidden = true;
  $('platform').hidden = false;
  $('signOut').hidden = false;
  $('who').textContent = session.username;
  $('windowSection').hidden = !session.roles.includes('clerk');
  const { matters } = await call('GET', '/matters');
  fill($('matter'), matters.map((m) => el('option', { value: m.code }, text(m.name))));
  if (matters.length) await openMatter(matters[0].code);
  if (location.hash.length > 1) watch(decodeURIComponent(location.hash.slice(1)));
  keep(refreshNetwork, 1000);
  keep(refreshLatest, 2000);
  keep(refreshCase, 400);
}

/** Calls again after each end, never twice at once, and goes on after a failure. */
function keep(action, pause) {
  const round = async () => {
    if (!document.hidden) await action().catch(() => {});
    setTimeout(round, pause);
  };
  round();
}

async function refreshNetwork() {
  const [{ departments }, { systems }, counts] = await Promise.all([call('GET', '/departments'), call('GET', '/systems'), call('GET', '/counts')]);
  const byState = Object.entries(counts.byState).map(([s, n]) => `${stateName(s)} ${n}`).join(' · ');
  $('counts').textContent = `${t('countsLine', counts)}${byState ? '：' + byState : ''}`;
  const nameOf = new Map(departments.map((d) => [d.code, text(d.name)]));
  fill($('systems'), systems.map((s) => el('article', { class: `card ${s.state}` },
    el('h3', {}, s.name ? text(s.name) : s.code),
    el('p', {}, `${nameOf.get(s.department) ?? s.department ?? ''} · ${s.join ?? ''}`),
    el('p', {}, `${t(s.state)}${s.reason ? '：' + s.reason : ''}`),
    el('p', {}, [['pending', s.pending], ['uncertain', s.uncertain], ['dead', s.dead], ['delivered', s.delivered]].filter(([k, n]) => n || k === 'delivered').map(([k, n]) => `${t(k)} ${n}`).join(' · ')
      + (s.p50Millis >= 0 ? ` · ${t('median')} ${s.p50Millis} ${t('ms')}` : '')))));
  fill($('problems'), departments.flatMap((d) => d.problems.map((p) => el('li', {}, `${d.code}: ${p}`))));
}

async function refreshLatest() {
  const { applications } = await call('GET', '/applications?limit=8');
  fill($('latest'), applications.map((a) => el('li', {},
    el('a', { class: 'number', href: '#' + a.number, onclick: () => watch(a.number) }, a.number), ` ${stateName(a.state === 'decided' ? a.outcome : a.state)}`)));
}

async function openMatter(code) {
  showMatter(await call('GET', `/matters/${code}`));
}

async function submit(event) {
  event.preventDefault();
  const button = event.target.querySelector('button[type=submit]');
  button.disabled = true;
  fill($('submitError'), []);
  try {
    const application = await call('POST', '/applications', await submission(), newKey());
    $('submitted').textContent = `${t('accepted')} ${application.number}`;
    watch(application.number);
    $('caseTitle').scrollIntoView({ block: 'start' });
  } catch (problem) {
    fill($('submitError'), [el('p', {}, said(problem)), el('ul', {}, (problem.errors ?? []).map((e) => el('li', {}, `${e.place}: ${e.text}`)))]);
  } finally {
    button.disabled = false;
  }
}

function watch(number) {
  if (!number) return;
  watched = number;
  watchedState = '';
  $('caseNumber').value = number;
  history.replaceState(null, '', '#' + encodeURIComponent(number));
  refreshCase().catch((problem) => { $('caseError').textContent = said(problem); fill($('case'), []); watched = null; });
}

async function refreshCase() {
  if (!watched) return;
  const number = watched;
  const [application, { messages }, { documents }] = await Promise.all([call('GET', `/applications/${number}`), call('GET', `/messages?case=${number}&limit=200`), call('GET', `/applications/${number}/documents`)]);
  const state = JSON.stringify([application, messages, documents]);
  if (state === watchedState || number !== watched) return;
  watchedState = state;
  $('caseError').textContent = '';
  fill($('case'), [
    el('p', { class: 'figures' }, el('span', {}, text(application.matterName)), el('span', {}, `${t('state')}：${stateName(application.state)}${application.outcome ? ' · ' + stateName(application.outcome) : ''}`), clock(application.joint)),
    actions(application),
    el('div', { class: 'cards' }, application.items.map((i) => itemCard(i, application.number))),
    el('h3', {}, t('documents')), el('ul', { class: 'plain' }, documents.map((d) => documentLine(d, application))),
    el('h3', {}, t('messages')), el('div', { class: 'scroll', tabindex: '0' }, table([t('time'), t('direction'), t('system'), t('what'), t('state'), t('took')], messages.map((m) => [
      time(m.createdAt), t(m.direction), m.system, m.kind, stateName(m.state) + (m.failureCode ? ` (${m.failureCode})` : ''), m.startedAt && m.endedAt ? `${new Date(m.endedAt) - new Date(m.startedAt)} ${t('ms')}` : '']))),
    el('h3', {}, t('timeline')), el('div', { class: 'scroll', tabindex: '0' }, table([t('time'), t('item'), t('what'), t('who')], application.timeline.map((e) => [
      time(e.at), e.item ?? '', `${e.to ? stateName(e.to) : e.action}：${text(e.reason)}${e.note ? '（' + e.note + '）' : ''}`, e.actor]))),
  ]);
}

function documentLine(document, application) {
  const item = application.items.find((i) => i.item === document.item);
  return el('li', {}, el('a', { href: `/api/v1/applications/${application.number}/documents/${document.code}`, target: '_blank', rel: 'noopener' }, text(document.name)),
    ` ${document.number} · ${document.day}${item ? ' · ' + text(item.name) : ''}${document.revokedOn ? ' · ' + t('revoked') : ''}`);
}

function itemCard(item, number) {
  const results = Object.entries(item.results).map(([k, v]) => `${k} ${v}`).join(' · ');
  return el('article', { class: `card ${item.state}` }, el('h3', {}, text(item.name)), el('p', {}, `${stateName(item.state)}${item.reason ? '：' + item.reason : ''}`), clock(item.promised),
    item.waitingFor.length ? el('p', {}, `${t('waitingFor')} ${item.waitingFor.join(', ')}`) : '', results ? el('p', { class: 'number' }, results) : '',
    item.state === 'correction-asked' ? correction(item.corrections, number, item.item) : '');
}

function correction(points, number, item) {
  return el('div', {}, el('p', { class: 'error' }, `${t('correctionAsked')}：${points.map((p) => `${p.subject} ${p.requirement}`).join('；')}`),
    el('button', { type: 'button', onclick: (e) => act(e, number, 'corrections', () => sampleCorrection(points, item)) }, t('correct')));
}

function actions(application) {
  const buttons = [];
  if (application.corrections.length && application.state === 'correction') buttons.push(correction(application.corrections, application.number));
  if (!['decided', 'delivered', 'withdrawn', 'refused'].includes(application.state)) buttons.push(el('button', { type: 'button', onclick: (e) => act(e, application.number, 'withdrawal', () => ({ reason: t('withdrawReason') })) }, t('withdraw')));
  if (application.state === 'decided') buttons.push(el('button', { type: 'button', onclick: (e) => act(e, application.number, 'delivery', () => ({ proof: t('deliverProof') })) }, t('deliver')));
  return $('windowSection').hidden ? '' : el('p', {}, buttons);
}

async function act(event, number, what, body) {
  event.target.disabled = true;
  try {
    await call('POST', `/applications/${number}/${what}`, await body(), newKey());
    await refreshCase();
  } catch (problem) {
    $('caseError').textContent = said(problem);
    event.target.disabled = false;
  }
}

const clock = (c) => el('span', { class: `lamp ${c.light}` }, `${t('due')} ${c.dueOn ?? (c.note ? t(c.note) : t('noDate'))} · ${t(c.light)}`);
const time = (at) => new Date(at).toLocaleTimeString(language() === 'en' ? 'en-GB' : 'zh-CN', { hour12: false }) + '.' + String(new Date(at).getMilliseconds()).padStart(3, '0');
const said = (problem) => problem instanceof Problem ? `${problem.message}${problem.detail ? '：' + problem.detail : ''} (${problem.code})` : t('failed');

start();
