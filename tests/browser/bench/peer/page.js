// The same questions as SurveyJS asks them: one at a time, answers kept on this device. TOOL stands before this.
const KEPT = 'answers';
const choices = ({ options, asides }) => [...options, ...asides].map(({ id, label }) => ({ value: id, text: label }));
const questions = TOOL.sections.flatMap(({ items }) => items).filter(({ kind, retired }) => kind === 'rating' && !retired);
const survey = new Survey.Model({
  title: TOOL.title,
  questionsOnPageMode: 'questionPerPage',
  elements: questions.map(({ id, text, scale }) => ({
    type: 'radiogroup',
    name: id,
    title: text.replaceAll('{people}', TOOL.people),
    choices: choices(TOOL.scales[scale]),
  })),
});
survey.data = JSON.parse(localStorage.getItem(KEPT)) ?? {};
survey.onValueChanged.add(() => localStorage.setItem(KEPT, JSON.stringify(survey.data)));
survey.render(document.getElementById('survey'));
