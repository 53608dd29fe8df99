-- What a person says about whether a PC puts its disk back at each boot, against what is found; null where nobody
-- says anything. restores_by is then person, or null.
alter table machine add column restores_said boolean;
