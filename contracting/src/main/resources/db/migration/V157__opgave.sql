-- Wie geen software heeft, laat zijn berichten hier maken; zij krijgen een eigen reeks nummers (TR056).
create sequence opgavenummer;
grant usage on sequence opgavenummer to ${toepassing};
