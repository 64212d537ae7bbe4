// Ships to the browser.
import { useState } from 'react';
import type { DraftItem } from '../../draft/answers.ts';
import { Block } from '../fields/Choices.tsx';
import { allNeeds, needOf } from './describe-item.ts';
import { describedBy, FieldError } from '../fields/FieldNotes.tsx';
import { focusSoon } from '../fields/focus-field.ts';
import { useForm } from '../form-context.ts';

const FIELD = 'item-need';

/**
 * What an item is about. The tiles are buttons, not radios: they fold once one is chosen, and in a group
 * of radios the first arrow key would choose. `onChoose` also hears a need that is chosen again.
 */
export function NeedQuestion({ item, error, onChoose }: NeedQuestionProps) {
  const { props } = useForm();
  const { item: words } = props.words;
  const [choosing, setChoosing] = useState(false);
  if (item.need !== '' && !choosing) {
    return (
      <ChosenNeed
        item={item}
        error={error}
        onChange={() => {
          setChoosing(true);
          focusSoon(FIELD);
        }}
      />
    );
  }
  const needs = allNeeds(props);
  const first = needs.some(({ id }) => id === item.need) ? item.need : needs[0]?.id;
  return (
    <fieldset
      className="request-choices request-needs"
      aria-describedby={describedBy(FIELD, { error })}
      data-error={error ? '' : undefined}
    >
      <legend>{words.need}</legend>
      <FieldError id={FIELD} error={error} />
      <div className="request-tiles">
        {needs.map((need) => (
          <button
            key={need.id}
            type="button"
            // A mistake's link, and focus on the way back, land on what was chosen or on the first one.
            id={need.id === first ? FIELD : undefined}
            className="request-tile"
            data-need={need.id}
            aria-pressed={need.id === item.need}
            onClick={() => {
              setChoosing(false);
              onChoose(need.id);
            }}
          >
            <Block svg={need.svg} />
            <span>{need[item.side]}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The need that was chosen, and the way to another one. */
function ChosenNeed({ item, error, onChange }: ChosenNeedProps) {
  const { props } = useForm();
  const { item: words } = props.words;
  const chosen = needOf(item, props);
  return (
    <div className="request-chosen" role="group" aria-label={words.need}>
      <Block svg={chosen.svg} />
      <strong id="item-chosen">{chosen[item.side]}</strong>
      <button
        type="button"
        id={FIELD}
        className="request-link"
        aria-describedby={describedBy(FIELD, { error }) ?? 'item-chosen'}
        onClick={onChange}
      >
        {words.chooseElse}
      </button>
      <FieldError id={FIELD} error={error} />
    </div>
  );
}

interface ChosenNeedProps {
  item: DraftItem;
  error: string | undefined;
  onChange: () => void;
}

interface NeedQuestionProps {
  item: DraftItem;
  error: string | undefined;
  onChoose: (need: string) => void;
}
