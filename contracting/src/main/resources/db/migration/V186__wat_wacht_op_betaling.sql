-- De eerste bladzijde van het betalen zegt hoeveel declaraties wachten en wanneer de eerste betaald moet zijn (V23): dat
-- leest zij uit deze index. Wat er per aanbieder mag en niet mag weegt elke regel, en staat op een eigen bladzijde.
drop index declaratiebetaling_open;
create index declaratiebetaling_open on declaratiebetaling (gemeente, uiterlijk, declaratie) where te_doen > 0;
