// The window: one form and one list of materials for the whole matter, filled with the matter's own sample.
import { el, fill } from './dom.js';
import { t, text, language } from './texts.js';

const $ = (id) => document.getElementById(id);
let matter = null;

export function showMatter(opened) {
  matter = opened;
  const s = matter.savings;
  fill($('savings'), [el('span', {}, t('saved', s)), el('span', {}, t('days', s)), el('small', {}, `${t('path')}：${s.parallelPath.join(' → ')}`)]);
  const sample = matter.sample;
  fill($('applicantFields'), [
    field('applicant.kind', t('kind'), el('select', { name: 'applicant.kind' }, ['enterprise', 'person'].map((k) => el('option', { value: k }, t(k))))),
    field('applicant.name', t('name'), el('input', { name: 'applicant.name', value: sample.enterpriseNameZh ?? '', maxlength: 200 })),
    field('applicant.identifier', t('identifier'), el('input', { name: 'applicant.identifier', value: sample.creditCode ?? '', maxlength: 40 })),
    field('applicant.phone', t('phone'), el('input', { name: 'applicant.phone', value: sample.contactPhone ?? '', maxlength: 40 })),
  ]);
  const required = new Set(matter.form.required ?? []);
  fill($('formFields'), Object.entries(matter.form.properties ?? {}).map(([name, schema]) => field(name, label(schema, name) + (required.has(name) ? ' *' : ''), input(name, schema, sample[name]))));
  fill($('materials'), matter.materials.map((m) => el('li', {},
    el('label', {}, el('input', { type: 'checkbox', name: 'material', value: m.code, checked: true }), ` ${text(m.name)} `), el('small', {}, `（${t(m.required ? 'required' : 'optional')}，${t('sampleFile')}）`))));
}

/** What the clerk hands in: the form as it stands and a small sample file for each ticked material. */
export async function submission() {
  const data = new FormData($('application'));
  const applicant = Object.fromEntries(['kind', 'name', 'identifier', 'phone'].map((k) => [k, data.get('applicant.' + k)]).filter(([, v]) => v));
  const form = {};
  for (const [name, schema] of Object.entries(matter.form.properties ?? {})) {
    const value = data.get(name);
    if (value !== null && value !== '') form[name] = typed(schema, value);
  }
  return { matter: matter.code, applicant, form, materials: data.getAll('material').map(sampleMaterial) };
}

/** Brings what a correction asks for: a sample file for a material, the sample's value for a field. */
export function sampleCorrection(points, item) {
  const materials = new Set(matter.materials.map((m) => m.code));
  return {
    ...(item ? { item } : {}),
    materials: points.filter((p) => materials.has(p.subject)).map((p) => sampleMaterial(p.subject)),
    form: Object.fromEntries(points.filter((p) => p.subject in matter.sample).map((p) => [p.subject, matter.sample[p.subject]])),
  };
}

function sampleMaterial(code) {
  const name = text(matter.materials.find((m) => m.code === code).name);
  const bytes = new TextEncoder().encode(`${name}\n${t('sampleFile')}\n`);
  return { code, fileName: `${code}.txt`, mediaType: 'text/plain', content: btoa(String.fromCharCode(...bytes)) };
}

const typed = (schema, value) => ([].concat(schema.type).some((k) => k === 'number' || k === 'integer') ? Number(value) : value);
const label = (schema, name) => (language() === 'en' ? schema['x-title-en'] : schema.title) ?? name;
const field = (name, title, control) => el('label', {}, el('span', {}, title), control);
const input = (name, schema, value) => schema.enum
  ? el('select', { name }, schema.enum.map((v) => el('option', { value: v, selected: v === value }, v)))
  : el('input', { name, value: value ?? '', maxlength: schema.maxLength, type: schema.format === 'date' ? 'date' : 'text' });
