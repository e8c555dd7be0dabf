-- Waarop bij een aanbieder gewacht wordt: het oudste bericht zonder retour. Wie niet antwoordt, antwoordt meestal nergens op;
-- een klok en een taak per bericht begroef de beheerder onder honderden dezelfde.
create table retourwacht (
    gemeente  char(4) not null,
    aanbieder char(8) not null references zorgaanbieder,
    bericht   uuid not null unique,
    primary key (gemeente, aanbieder)
);
select beveilig('retourwacht', 'gemeente_aanbieder');
select verwijs('retourwacht', 'bericht', 'bericht_uit', true);

create index bericht_uit_zonder_retour on bericht_uit (gemeente, aanbieder, verzonden, id)
    where retour is null and status = 'VERZONDEN' and berichtsoort in ('WMO301', 'JW301', 'WMO319', 'JW319');

-- Het oudste bericht waar nog een retour op hoort; wat opnieuw verstuurd is, telt zelf niet meer.
create function oudste_zonder_retour(p_gemeente text, p_aanbieder text) returns uuid language sql stable as
$$
    select u.id from bericht_uit u
    where u.gemeente = p_gemeente and u.aanbieder = p_aanbieder and u.retour is null and u.status = 'VERZONDEN'
      and u.berichtsoort in ('WMO301', 'JW301', 'WMO319', 'JW319')
      and not exists (select from bericht_uit h where h.herhaling_van = coalesce(u.herhaling_van, u.id)
                      and (h.retour is not null or h.aangemaakt > u.aangemaakt))
      and not exists (select from bericht_uit e where e.id = u.herhaling_van and e.retour is not null)
    order by u.verzonden, u.id limit 1
$$;
