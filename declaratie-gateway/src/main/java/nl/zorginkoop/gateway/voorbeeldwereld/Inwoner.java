package nl.zorginkoop.gateway.voorbeeldwereld;

import nl.zorginkoop.contracting.regie.Persoon;

/** Een verzonnen hulpvrager; het BSN komt uit de reeks voor tests. */
record Inwoner(String gemeente, boolean jeugdig, Persoon persoon) {
    String bsn() {
        return persoon.bsn().nummer();
    }
}
