-- An amount says its currency. Before there was a choice it was always yen.
update impact set figures = jsonb_set(figures, '{money,currency}', '"JPY"')
where jsonb_typeof(figures -> 'money') = 'object' and not figures -> 'money' ? 'currency';

-- What the report gave when its public version was drafted: whether that is still so tells if it is out of date.
alter table public_report add column basis text;
update public_report set basis = drafted.source
from (
  select distinct on (stream) stream, data ->> 'source' as source from event
  where type = 'public_report.proposed' order by stream, position desc
) as drafted
where drafted.stream = public_report.id;
alter table public_report alter column basis set not null;

-- Who put a page of the handbook away, when and why.
alter table page add column retired jsonb;

-- The message that the thread of a review in the room hangs on; it is said just after this is noted.
alter table postmortem add column thread text;

-- The to-do template that a proposal is about, before and after.
alter table proposal add column todo jsonb;
