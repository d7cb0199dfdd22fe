-- When the harm came back, of an incident that was reopened: until somebody says better, when it was.
alter table incident add column harm_returned_at timestamptz;
update incident set
  harm_returned_at = reopened.at,
  estimates = estimates || '["harmReturnedAt"]'
from (
  select stream, max(at) as at from event where type = 'incident.reopened' group by stream
) as reopened
where reopened.stream = incident.id;
