export { PriorityField, ProjectField } from './ChoiceFields';
export { DueField } from './DueField';
export { LabelsField } from './LabelsField';
export { RemindersField } from './RemindersField';
export { RepeatField } from './RepeatField';
