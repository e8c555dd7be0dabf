package nl.zorginkoop.contracting.termijn;

import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;

/** De kamer, in elkaar gezet zoals de server dat doet, over de verbinding van één transactie. */
public final class Werkplaats {
    public final Termijnloket termijnen = new Termijnloket();
    public final Takenloket taken = new Takenloket();
    public final Omroep<TermijnVerstreken> verstreken = new Omroep<>();
    final Omroep<TaakVerplaatst> verplaatst = new Omroep<>();

    public Werkplaats(Databank databank) {
        Termijnen termijntabel = new Termijnen();
        termijntabel.databank = databank;
        Taken taaktabel = new Taken();
        taaktabel.databank = databank;
        Takenbak bak = new Takenbak();
        bak.databank = databank;
        Werkvoorraad werkvoorraad = new Werkvoorraad(databank, databank);
        Taakmaker maker = new Taakmaker();
        maker.taken = taaktabel;
        maker.termijnen = termijntabel;
        maker.werkvoorraad = werkvoorraad;
        maker.klok = Testdatabank.klok(databank);
        maker.verplaatst = verplaatst;
        Escalatie escalatie = new Escalatie();
        escalatie.taken = taaktabel;
        escalatie.verplaatst = verplaatst;
        verstreken.naar(escalatie::bij);
        termijnen.termijnen = termijntabel;
        termijnen.taken = maker;
        termijnen.werkvoorraad = werkvoorraad;
        termijnen.klok = Testdatabank.klok(databank);
        termijnen.verstreken = verstreken;
        taken.taken = taaktabel;
        taken.bak = bak;
        taken.maker = maker;
        taken.verplaatst = verplaatst;
    }
}
