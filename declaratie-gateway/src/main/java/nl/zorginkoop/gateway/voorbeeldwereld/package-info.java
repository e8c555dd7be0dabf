/**
 * De demowereld: drie verzonnen gemeenten met hun aanbieders, contracten, budget, hulpvragers en
 * acht maanden berichtenverkeer. Alles is voorspelbaar (geen toeval buiten een vaste reeks) en komt
 * langs dezelfde loketten en dezelfde post als echte gegevens; alleen de klok wordt daarbij verzet.
 */
package nl.zorginkoop.gateway.voorbeeldwereld;
